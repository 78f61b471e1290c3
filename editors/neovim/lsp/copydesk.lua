-- What Neovim 0.11 and later read for vim.lsp.enable("copydesk").
return {
  cmd = { "copydesk", "lsp" },
  filetypes = { "text", "markdown", "html" },
  root_markers = { "copydesk.json", ".copydesk.json", "copydesk.jsonc", "copydesk.json5", ".git" },
}
