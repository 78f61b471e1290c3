import JSON
import JSONRPC
import LanguageServerProtocol

extension Server {
  /// What becomes of a request.
  enum Answer {
    /// It is answered with this value, written as JSON.
    case now([UInt8])
    /// It is answered when its work is done.
    case later

    /// An answer of one value; nil is `null`.
    static func value(_ value: (any JSONWritable)?) -> Answer {
      guard let value else { return .now([]) }
      var writer = JSONWriter()
      value.write(to: &writer)
      return .now(writer.bytes)
    }
  }

  /// Answers a request, exactly once.
  mutating func answer(_ id: RequestID, _ method: String, _ params: JSONValue?) {
    tell("received the request \(method)")
    do throws(ResponseError) {
      try checkPhase(of: method)
      guard let request = LSP.ClientRequest(rawValue: method) else {
        guard method == Self.statusMethod else {
          throw ResponseError(.methodNotFound, "there is no method “\(Echo.of(method))”")
        }
        return send(.result(id: id, status()))
      }
      switch try perform(request, id, params) {
      case .now(let result): send(.result(id: id, result))
      case .later: break
      }
    } catch {
      fail(id, error)
    }
  }

  private func checkPhase(of method: String) throws(ResponseError) {
    switch phase {
    case .starting where method != LSP.ClientRequest.initialize.rawValue:
      throw ResponseError(.serverNotInitialized, "the first request has to be “initialize”")
    case .running where method == LSP.ClientRequest.initialize.rawValue:
      throw ResponseError(.invalidRequest, "“initialize” was sent already")
    case .ending:
      throw ResponseError(.invalidRequest, "after “shutdown” only “exit” may follow")
    default: break
    }
  }

  private mutating func perform(
    _ request: LSP.ClientRequest, _ id: RequestID, _ params: JSONValue?
  ) throws(ResponseError) -> Answer {
    switch request {
    case .initialize: .value(initialize(try read(params)))
    case .shutdown: shutdown()
    case .diagnostic: try documentDiagnostics(try read(params))
    case .workspaceDiagnostic: startRun(id, try read(params))
    case .codeAction: .value(codeActions(try read(params)))
    case .resolveCodeAction: .value(resolved(try read(params)))
    case .codeLens: .value(codeLenses(try read(params)))
    case .resolveCodeLens: .value(try read(params) as LSP.CodeLens)
    case .documentSymbol: .value(documentSymbols(try read(params)))
    case .executeCommand: try execute(try read(params))
    case .formatting: .value(formatted(try read(params)))
    case .rangeFormatting: .value(formattedRange(try read(params)))
    case .rangesFormatting: .value(formattedRanges(try read(params)))
    case .hover: .value(hover(try read(params)))
    case .inlayHint: .value(inlayHints(try read(params)))
    case .resolveInlayHint: .value(try read(params) as LSP.InlayHint)
    }
  }

  /// Reads the parameters of a request.
  private func read<Params: JSONReadable>(_ value: JSONValue?) throws(ResponseError) -> Params {
    do throws(LSP.InvalidParams) {
      return try Params(value ?? JSONValue(.null))
    } catch {
      throw ResponseError(.invalidParams, error.description)
    }
  }

  private mutating func shutdown() -> Answer {
    beginToEnd()
    return .value(nil)
  }
}
