" What the plugin and the linter of ALE do. Everything asked of the program counts columns in bytes, as Vim does.

func! copydesk#Setup() abort
  compiler copydesk
  let &l:formatprg = s:Command('--fix') . ' 2>/dev/null'
endfunc

func! s:Command(flags) abort
  return 'copydesk lint --quiet --exit-zero ' . a:flags . ' --stdin-filename ' . shellescape(expand('%:t')) . ' -'
endfunc

" The findings in rdjson, one a line.
func! s:Findings(lines) abort
  let l:found = []
  for l:row in a:lines
    if l:row[0] is# '{'
      call add(l:found, json_decode(l:row))
    endif
  endfor
  return l:found
endfunc

" The finding under the cursor, the narrowest if there are several; an empty one if there is none.
func! s:FindingHere() abort
  let l:text = join(getline(1, '$'), "\n") . (&endofline ? "\n" : '')
  let [l:line, l:column, l:best, l:width] = [line('.'), col('.'), {}, v:numbermax]
  for l:item in s:Findings(split(system(s:Command('--format rdjsonl'), l:text), "\n"))
    let [l:start, l:end] = [l:item.location.range.start, l:item.location.range.end]
    let l:here = l:start.line == l:line && l:end.line == l:line
    let l:span = l:end.column - l:start.column
    if l:here && l:start.column <= l:column && l:column < l:end.column && l:span < l:width
      let [l:best, l:width] = [l:item, l:span]
    endif
  endfor
  if empty(l:best)
    echo 'Copydesk: nothing found here'
  endif
  return l:best
endfunc

" Takes the first suggestion for the finding under the cursor.
func! copydesk#FixHere() abort
  let l:item = s:FindingHere()
  let l:suggestions = get(l:item, 'suggestions', [])
  if empty(l:suggestions)
    return
  endif
  let [l:start, l:end] = [l:suggestions[0].range.start, l:suggestions[0].range.end]
  let l:before = strpart(getline(l:start.line), 0, l:start.column - 1)
  let l:after = strpart(getline(l:end.line), l:end.column - 1)
  let l:lines = split(l:before . l:suggestions[0].text . l:after, "\n", 1)
  call append(l:end.line, l:lines)
  call deletebufline('%', l:start.line, l:end.line)
  call cursor(l:start.line, l:start.column)
endfunc

" Lets the finding under the cursor stand, by a note at the end of its line.
func! copydesk#StetHere() abort
  let l:item = s:FindingHere()
  if empty(l:item)
    return
  endif
  let l:form = &filetype is# 'markdown' || &filetype is# 'html' ? '<!-- stet: %s -->' : '{stet: %s}'
  call setline('.', getline('.') . ' ' . printf(l:form, l:item.code.value))
endfunc

" ALE: the linter of a file type.
func! copydesk#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \ 'name': 'copydesk',
  \ 'executable': 'copydesk',
  \ 'command': '%e lint --quiet --exit-zero --format rdjsonl --stdin-filename %s -',
  \ 'callback': 'copydesk#Handle',
  \})
endfunc

" ALE: the findings as ALE has them; its columns count bytes and its ends are inside.
func! copydesk#Handle(buffer, lines) abort
  let l:types = {'ERROR': 'E', 'WARNING': 'W', 'INFO': 'I'}
  let l:result = []
  for l:item in s:Findings(a:lines)
    let [l:start, l:end] = [l:item.location.range.start, l:item.location.range.end]
    call add(l:result, {
    \ 'lnum': l:start.line, 'col': l:start.column, 'end_lnum': l:end.line,
    \ 'end_col': max([l:start.column, l:end.column - 1]),
    \ 'type': l:types[l:item.severity], 'text': l:item.message, 'code': l:item.code.value,
    \})
  endfor
  return l:result
endfunc

" ALE: a fixer, all safe fixes.
func! copydesk#Fix(buffer) abort
  return {'command': 'copydesk lint --quiet --exit-zero --fix --stdin-filename %s - 2>/dev/null'}
endfunc
