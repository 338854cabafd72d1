import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import NIOCore
import Practice

/// Lets commands of this machine's owner work beside a running server: it alone may touch the database file.
///
/// A socket in the data folder that only its owner can open. Each request is one command, answered in plain sentences.
struct ControlSocket {
    let office: Office
    let checkpoints: Checkpoints
    let checkpointFile: String
    let safekeeping: Safekeeping

    func application(at path: String, logger: Logger) -> some ApplicationProtocol {
        let router = Router()
        router.post("verify") { request, _ in
            await answer {
                let report = try await Verification(
                    office.journal.database, checkpointFile: checkpointFile, publicKey: checkpoints.publicKey
                ).run()
                let wrong = request.uri.queryParameters["index"] == nil ? 0 : try await office.countWrongIndexes()
                let lines =
                    Caretaker.sentences(report) + (wrong == 0 ? [] : ["\(wrong) families have wrong index rows."])
                return (lines, report.isSound && wrong == 0)
            }
        }
        router.post("backup") { request, _ in
            await answer {
                guard let folder = request.uri.queryParameters["to"].map(String.init)?.removingPercentEncoding else {
                    return (["Say where the backup goes."], false)
                }
                let now = office.surroundings.now().milliseconds
                try await checkpoints.write(at: now)
                try await Caretaker.backUp(
                    safekeeping.copies, checkpoints: checkpointFile, publicKey: checkpoints.publicKey, into: folder,
                    at: now)
                return (["Saved into \(folder)."], true)
            }
        }
        router.post("reindex") { _, _ in
            await answer { (["\(try await office.reindex()) families were indexed."], true) }
        }
        router.post("code") { request, _ in
            await answer {
                let name = request.uri.queryParameters["name"].map(String.init)?.removingPercentEncoding ?? ""
                guard let code = try await office.newCode(login: name) else {
                    return (["Nobody signs in with this name."], false)
                }
                return (["One-time code: \(code)"], true)
            }
        }
        router.post("rehearse") { _, _ in
            await answer {
                let room = try safekeeping.room(office, publicKey: checkpoints.publicKey)
                let rehearsal = try await room.rehearse()
                return (Caretaker.sentences(rehearsal), rehearsal.outcome == .inOrder)
            }
        }
        router.post("continuity") { request, _ in
            let asked = { Self.asked($0, request) }
            return await answer {
                let lines = try await ContinuityPack(office).write(
                    to: asked("to"), passphraseFile: asked("secret"), restricted: asked("restricted") == "1",
                    language: asked("language"))
                return (lines, true)
            }
        }
        router.post("rotate") { request, _ in
            await answer {
                let file = request.uri.queryParameters["file"].map(String.init)?.removingPercentEncoding ?? ""
                guard let key = FileManager.default.contents(atPath: file).flatMap({ MasterKey(file: Array($0)) })
                else { return (["The server can read no key in the file \(file)."], false) }
                return (Caretaker.rotated(try await office.rotate(to: key)), true)
            }
        }
        router.post("remove") { request, _ in
            let asked = { Self.asked($0, request) }
            let removing = Removing(office)
            return await answer {
                if asked("due") == "yes" { return try await removing.removeDue() }
                guard let entry = Int(asked("entry")) else { return try await removing.list(asked("record")) }
                return try await removing.remove(
                    entry, of: asked("record"), because: asked("because"), as: asked("by"))
            }
        }
        router.post("destroy") { request, _ in
            let asked = { Self.asked($0, request) }
            let destroying = Destroying(office)
            return await answer {
                guard let entries = Int(asked("entries")) else { return try await destroying.look(at: asked("family")) }
                return try await destroying.destroy(
                    asked("family"), entries: entries, because: asked("because"), as: asked("by"))
            }
        }
        addMoving(to: router)
        return Application(
            router: router, configuration: .init(address: .unixDomainSocket(path: path), serverName: nil),
            onServerRunning: { _ in
                try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            }, logger: logger)
    }

    /// Bringing families in and taking them out.
    private func addMoving(to router: Router<BasicRequestContext>) {
        router.post("export") { request, _ in
            let asked = { Self.asked($0, request) }
            return await answer {
                let (family, language) = (asked("family"), asked("language"))
                return (
                    try await Movers.takeOut(
                        family.isEmpty ? nil : family, into: asked("to"), withRestricted: asked("restricted") == "1",
                        language: language.isEmpty ? "en" : language, as: asked("by"), from: office), true
                )
            }
        }
        router.post("import") { request, _ in
            let asked = { Self.asked($0, request) }
            return await answer {
                try await Movers.bringIn(
                    asked("file"), from: asked("source"), as: asked("by"), isDry: asked("dry") == "1",
                    withoutDoubles: asked("doubles") == "leave",
                    without: asked("without").split(separator: "\n").map(String.init), into: office)
            }
        }
    }

    private static func asked(_ name: Substring, _ request: Request) -> String {
        request.uri.queryParameters[name].map(String.init)?.removingPercentEncoding ?? ""
    }

    private func answer(_ work: () async throws -> (lines: [String], isWell: Bool)) async -> Response {
        let (lines, isWell): ([String], Bool)
        do {
            (lines, isWell) = try await work()
        } catch let fault as ImportFault {
            (lines, isWell) = ([Movers.sentence(for: fault)], false)
        } catch let fault as ContinuityPack.Fault {
            (lines, isWell) = ([fault.description], false)
        } catch {
            (lines, isWell) = (["It failed: \(error)"], false)
        }
        return Response(
            status: isWell ? .ok : .conflict,
            body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n") + "\n")))
    }
}
