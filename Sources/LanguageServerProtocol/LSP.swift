/// The Language Server Protocol, version 3.17 with parts of 3.18, as far as a server of findings and corrections speaks it.
///
/// Every type bears the name the specification gives it; the namespace keeps `Range`, `Command` and `Diagnostic` apart from
/// those of the language and of the engine. Reading passes over unknown fields and takes an explicit `null` for an absent
/// field; writing leaves out what is nil.
public enum LSP {}
