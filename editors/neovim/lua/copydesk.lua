-- The language server for Neovim before 0.11, and fixing on save for all.
local M = {}

local settings = dofile(vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h") .. "/lsp/copydesk.lua")
M.filetypes = settings.filetypes

local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local at = folder
  while true do
    for _, marker in ipairs(settings.root_markers) do
      if (vim.uv or vim.loop).fs_stat(at .. "/" .. marker) then return at end
    end
    local parent = vim.fn.fnamemodify(at, ":h")
    if parent == at then return folder end
    at = parent
  end
end

local started = {}

-- Starts the server for a buffer, or gives the buffer to the one that its project has already.
function M.attach(buffer)
  local root = root_of(vim.api.nvim_buf_get_name(buffer))
  local config = { name = "copydesk", cmd = settings.cmd, root_dir = root }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  local id = started[root]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(config)
    started[root] = id
  end
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

local function client_of(buffer)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
  for _, client in pairs(clients) do
    if client.name == "copydesk" then return client end
  end
end

-- Makes all fixes of a level in a buffer, "safe" or "unsafe", and waits for them at most two seconds.
function M.fix_all(buffer, level)
  buffer = buffer and buffer ~= 0 and buffer or vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if not client then return end
  local kind = level == "unsafe" and "source.fixAll.copydesk.unsafe" or "source.fixAll.copydesk"
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = { line = 0, character = 0 }, ["end"] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } },
    context = { diagnostics = {}, only = { kind } },
  }
  local function ask(method, arguments)
    local answers = vim.lsp.buf_request_sync(buffer, method, arguments, 2000) or {}
    return (answers[client.id] or {}).result
  end
  for _, action in ipairs(ask("textDocument/codeAction", params) or {}) do
    if action.kind == kind then
      local whole = action.edit and action or ask("codeAction/resolve", action)
      if whole and whole.edit then vim.lsp.util.apply_workspace_edit(whole.edit, client.offset_encoding or "utf-16") end
    end
  end
end

-- A line break that a fix puts behind the last line of a file without one is an empty line to Neovim, behind which it
-- writes another break. So such a buffer is written as it is.
function M.end_once(buffer)
  local option, count = vim.bo[buffer], vim.api.nvim_buf_line_count(buffer)
  if option.endofline or not option.fixendofline or count < 2 or not client_of(buffer) then return end
  if vim.api.nvim_buf_get_lines(buffer, -2, -1, false)[1] ~= "" then return end
  option.fixendofline = false
  vim.b[buffer].copydesk_ends_once = true
end

-- Takes back what `end_once` set.
function M.written(buffer)
  if not vim.b[buffer].copydesk_ends_once then return end
  vim.bo[buffer].fixendofline = true
  vim.b[buffer].copydesk_ends_once = nil
end

return M
