" ALE: the linter while typing, the fixer on save.
execute 'source' expand('<sfile>:p:h') . '/steps.vim'
execute 'set runtimepath^=' . fnameescape($COPYDESK_EDITORS . '/vim')
packadd ale
let g:ale_linters_explicit = 1
let g:ale_linters = {'text': ['copydesk']}
let g:ale_fixers = {'text': ['copydesk#Fix']}
let g:ale_set_signs = 0
let g:ale_echo_cursor = 0
filetype plugin on
runtime plugin/copydesk.vim

func! Found() abort
  return map(copy(ale#engine#GetLoclist(bufnr('%'))), {_, item -> [item.lnum - 1, item.col - 1,
  \ strpart(getline(item.lnum), item.col - 1, item.end_col - item.col + 1), item.code]})
endfunc

func! NoteAll(step) abort
  ALELint
  call WaitFor('!ale#engine#IsCheckingBuffer(bufnr("%")) && len(Found()) == ' . g:plan[a:step].count)
  call Note(a:step, Found())
endfunc

edit wide.txt
call NoteAll('open')
call Go(17, 'issue')
CopydeskFix
call NoteAll('quickfix')
call Go(13, 'communication')
CopydeskStet
call NoteAll('stet')
call append(2, g:plan.typed)
call NoteAll('edit')
ALEFix
call WaitFor('getline(1) =~# "expand Iraq"')
set endofline
call NoteAll('format')

edit draft.txt
call NoteAll('seed')
set fixendofline
let g:ale_fix_on_save = 1
write
call WaitFor('getline(1) =~# "expand Iraq" && !&modified')
set endofline
call NoteAll('saved')
qall!
