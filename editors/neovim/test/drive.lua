-- Runs inside Neovim: does to the draft what the plan says, and writes down the text and the findings after each step.
local state = vim.env.COPYDESK_TRIAL
local plan = vim.fn.json_decode(table.concat(vim.fn.readfile(state .. "/plan.json"), "\n"))

local function text_of(buffer)
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  return vim.bo[buffer].endofline and text .. "\n" or text
end

local function settled(step)
  vim.wait(8000, function()
    return #vim.diagnostic.get(0) == plan[step].count and text_of(0) == plan[step].text
  end, 10)
end

local function note(step)
  settled(step)
  local found = {}
  for _, item in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, item.lnum, item.lnum + 1, false)[1] or ""
    local word = item.end_lnum == item.lnum and line:sub(item.col + 1, item.end_col) or ""
    local code = item.code or (item.user_data and item.user_data.lsp and item.user_data.lsp.code)
    table.insert(found, { item.lnum, word, code })
  end
  local row = vim.fn.json_encode({ step = step, text = text_of(0), found = found })
  vim.fn.writefile({ row }, state .. "/steps.jsonl", "a")
end

-- Puts the cursor on a word of a line, asks for actions as the user does, and takes the first that a test likes.
local function act(line, word, wanted)
  local text = vim.api.nvim_buf_get_lines(0, line - 1, line, false)[1]
  vim.api.nvim_win_set_cursor(0, { line, text:find(word, 1, true) - 1 })
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      if wanted(action) then return choose(item) end
    end
  end
  vim.lsp.buf.code_action()
end

vim.cmd("edit wide.txt")
note("open")
act(17, "issue", function(action) return action.title:find("^Replace “issue”") end)
note("quickfix")
act(13, "communication", function(action) return action.title:find("^Stet here: let “communication”") end)
note("stet")
vim.api.nvim_buf_set_lines(0, 2, 2, false, { plan.typed })
note("edit")
if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 5000 }) else vim.lsp.buf.formatting_sync(nil, 5000) end
note("format")

vim.g.copydesk_fix_on_save = true
vim.cmd("edit! draft.txt")
note("seed")
vim.cmd("write")
note("saved")
vim.cmd("qall!")
