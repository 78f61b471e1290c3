-- Starts Copydesk for drafts. With vim.g.copydesk_fix_on_save set, saving makes all safe fixes.
if vim.g.loaded_copydesk then return end
vim.g.loaded_copydesk = true

local copydesk = require("copydesk")

if vim.lsp.enable then
  vim.lsp.enable("copydesk")
else
  local group = vim.api.nvim_create_augroup("copydesk_attach", {})
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = copydesk.filetypes,
    callback = function(event) copydesk.attach(event.buf) end,
  })
end

local group = vim.api.nvim_create_augroup("copydesk_save", {})
vim.api.nvim_create_autocmd("BufWritePre", {
  group = group,
  callback = function(event)
    if vim.g.copydesk_fix_on_save then copydesk.fix_all(event.buf) end
    copydesk.end_once(event.buf)
  end,
})
vim.api.nvim_create_autocmd("BufWritePost", {
  group = group,
  callback = function(event) copydesk.written(event.buf) end,
})

vim.api.nvim_create_user_command("CopydeskFixAll", function(command)
  copydesk.fix_all(0, command.bang and "unsafe" or "safe")
end, { bang = true, desc = "Make all safe fixes; with ! also those that may change the meaning" })
