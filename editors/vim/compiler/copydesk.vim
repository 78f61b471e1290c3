" Vim compiler file
" Compiler: copydesk
if exists('current_compiler')
  finish
endif
let current_compiler = 'copydesk'

if exists(':CompilerSet') != 2
  command -nargs=* CompilerSet setlocal <args>
endif

" The format counts columns in bytes, as %c does.
CompilerSet makeprg=copydesk\ lint\ --quiet\ --format\ vim\ --\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m
