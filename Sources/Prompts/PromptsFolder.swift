import FoundationEssentials

/// The files of a prompts folder, read into memory.
package struct PromptsFolder: Sendable {
  /// The bytes of each YAML file, by its path from the folder.
  let files: [String: [UInt8]]
  let unreadable: [(file: String, reason: String)]

  /// Takes files that are in memory already.
  package init(files: [String: [UInt8]]) {
    self.files = files
    unreadable = []
  }

  /// Reads the YAML files of the folder and of its subfolders `playbooks`, `codes` and `forms`.
  package init(path: String) {
    var files: [String: [UInt8]] = [:]
    var unreadable: [(String, String)] = []
    let manager = FileManager.default
    for subfolder in ["", "playbooks/", "codes/", "forms/"] {
      let names = (try? manager.contentsOfDirectory(atPath: path + "/" + subfolder)) ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
        let file = subfolder + name
        do {
          let data = try Data(contentsOf: URL(filePath: path + "/" + file))
          files[file] = Array(data)
        } catch {
          let isThere = manager.fileExists(atPath: path + "/" + file)
          unreadable.append((file, isThere ? "it may not be read" : "the link leads nowhere"))
        }
      }
    }
    self.files = files
    self.unreadable = unreadable
  }

  /// Every file's name and bytes with their lengths, in the order of the names.
  var fingerprint: [UInt8] {
    files.sorted { $0.key < $1.key }.flatMap { name, bytes in
      Array("\(name) \(bytes.count)\n".utf8) + bytes
    }
  }
}

/// Finds the prompts folder of this run.
package struct PromptsLocator {
  /// No place has a prompts folder.
  package struct NotFound: Error, Equatable {
    /// The places in the order in which they were tried.
    package let tried: [String]
  }

  private let places: [String]

  /// Lists the places where prompts can be.
  ///
  /// - Parameters:
  ///   - option: The folder given on the command line; when there is one, no other place counts.
  ///   - environment: The environment, of which `FIRSTLINE_PROMPTS` counts before the other places.
  ///   - program: The path of the running program.
  package init(option: String?, environment: [String: String], program: String) {
    if let option {
      places = [option]
    } else if let variable = environment["FIRSTLINE_PROMPTS"], !variable.isEmpty {
      places = [variable]
    } else {
      let folder = URL(filePath: program).deletingLastPathComponent()
      let installed = folder.deletingLastPathComponent().appending(path: "share/firstline/prompts")
      places = ["prompts", installed.path(percentEncoded: false)]
    }
  }

  /// The first place that is a folder with a `case.yaml`.
  package func locate() throws(NotFound) -> String {
    for place in places where FileManager.default.fileExists(atPath: place + "/case.yaml") {
      return place
    }
    throw NotFound(tried: places)
  }
}
