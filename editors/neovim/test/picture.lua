-- How the picture of the README looks: the findings underlined, those of the line in full below it.
vim.o.termguicolors = true
vim.o.number = true
vim.o.linebreak = true
vim.o.cursorline = true
vim.o.signcolumn = "yes"
vim.diagnostic.config({ virtual_lines = { current_line = true }, underline = true })
vim.cmd("edit draft.txt")
vim.wait(8000, function() return #vim.diagnostic.get(0) > 0 end, 10)
vim.api.nvim_win_set_cursor(0, { 1, 15 })
