" What both tests share.
set nocompatible hidden noswapfile nomore encoding=utf-8 nofixendofline
let s:state = $COPYDESK_TRIAL
let g:plan = json_decode(join(readfile(s:state . '/plan.json'), "\n"))

func! WaitFor(expression) abort
  let l:left = 400
  while !eval(a:expression) && l:left > 0
    sleep 20m
    let l:left -= 1
  endwhile
endfunc

func! Text() abort
  return join(getline(1, '$'), "\n") . (&endofline ? "\n" : '')
endfunc

" Writes down the text and the findings: line from zero, column in bytes from zero, marked text or -1, rule.
func! Note(step, found) abort
  call writefile([json_encode({'step': a:step, 'text': Text(), 'found': a:found})], s:state . '/steps.jsonl', 'a')
endfunc

func! Go(line, word) abort
  call cursor(a:line, stridx(getline(a:line), a:word) + 2)
endfunc
