//! The part of Zed's interface that the extension uses, with the types that its pages give, so that it can be compiled.

pub type Result<T, E = String> = core::result::Result<T, E>;

pub struct LanguageServerId;

pub struct Worktree;

impl Worktree {
    pub fn which(&self, _binary_name: &str) -> Option<String> {
        None
    }

    pub fn shell_env(&self) -> Vec<(String, String)> {
        Vec::new()
    }
}

pub struct Command {
    pub command: String,
    pub args: Vec<String>,
    pub env: Vec<(String, String)>,
}

pub trait Extension: Send + Sync {
    fn new() -> Self
    where
        Self: Sized;

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command>;
}

#[macro_export]
macro_rules! register_extension {
    ($extension:ty) => {
        pub fn init() -> Box<dyn $crate::Extension> {
            Box::new(<$extension as $crate::Extension>::new())
        }
    };
}
