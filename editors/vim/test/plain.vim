" Vim alone: the quickfix list, formatprg, the commands at the cursor.
execute 'source' expand('<sfile>:p:h') . '/steps.vim'
execute 'set runtimepath^=' . fnameescape($COPYDESK_EDITORS . '/vim')
filetype plugin on
runtime plugin/copydesk.vim

func! Found() abort
  silent write
  silent make!
  return map(filter(getqflist(), 'v:val.valid'), {_, item ->
  \ [item.lnum - 1, item.col - 1, -1, matchstr(item.text, '\[\zs[a-z0-9-]\+\ze\]$')]})
endfunc

edit wide.txt
call Note('open', Found())
call Go(17, 'issue')
CopydeskFix
call Note('quickfix', Found())
call Go(13, 'communication')
CopydeskStet
call Note('stet', Found())
call append(2, g:plan.typed)
call Note('edit', Found())
silent normal! gggqG
" As 'fixendofline' has it on writing, which the tests keep off so that the seed stays as it is.
set endofline
call Note('format', Found())

edit draft.txt
call Note('seed', Found())
silent normal! gggqG
set endofline
call Note('saved', Found())
qall!
