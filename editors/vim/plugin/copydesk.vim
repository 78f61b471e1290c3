" Copydesk for drafts: :make fills the quickfix list, gq repairs, :CopydeskFix and :CopydeskStet work at the cursor.
if exists('g:loaded_copydesk')
  finish
endif
let g:loaded_copydesk = 1

augroup copydesk
  autocmd!
  autocmd FileType text,markdown,html call copydesk#Setup()
augroup END

command! -bar CopydeskFix call copydesk#FixHere()
command! -bar CopydeskStet call copydesk#StetHere()
