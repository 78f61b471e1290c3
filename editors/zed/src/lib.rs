//! Tells Zed how to start the language server: `copydesk lsp`, with the `copydesk` on the path.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Copydesk;

impl zed::Extension for Copydesk {
    fn new() -> Self {
        Copydesk
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("copydesk")
            .ok_or("there is no program “copydesk” on the path; install it and restart the language server")?;
        Ok(Command {
            command,
            args: vec!["lsp".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Copydesk);
