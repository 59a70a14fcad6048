import FoundationEssentials

/// The files of a prompts folder, read into memory.
package struct PromptsFolder: Sendable {
  /// The bytes of each YAML file, by its path from the folder.
  package private(set) var files: [String: [UInt8]]
  let unreadable: [(file: String, reason: String)]
  /// Where the folder is; nil when its files are in memory only.
  private let path: String?

  /// Takes files that are in memory already.
  package init(files: [String: [UInt8]]) {
    self.files = files
    unreadable = []
    path = nil
  }

  /// The folder itself and its subfolders that hold content, as the beginnings of paths.
  package static let subfolders = ["", "playbooks/", "codes/", "forms/", "understanding/"]
  static let localesFolder = "locales/"

  /// Whether a path from the folder is that of one of its files: YAML, not hidden, in a folder that counts.
  package static func holds(_ path: String) -> Bool {
    let path =
      locale(of: path).map { path.dropFirst(localesFolder.count + $0.count + 1) } ?? path[...]
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.hasSuffix(".yaml") && !name.hasPrefix(".")
      && subfolders.contains(String(path.dropLast(name.count)))
  }

  /// The locale in whose folder a path is, and nil for one of the English files.
  static func locale(of path: String) -> String? {
    guard path.hasPrefix(localesFolder) else { return nil }
    let name = path.dropFirst(localesFolder.count).prefix { $0 != "/" }
    return name.isEmpty || name.hasPrefix(".") ? nil : String(name)
  }

  /// The locales that the files translate the content to, in order.
  package var locales: [String] {
    Set(files.keys.filter(Self.holds).compactMap(Self.locale)).sorted()
  }

  /// Reads the YAML files of the folder and of its subfolders, and those of
  /// each language in `locales`.
  package init(path: String) {
    var files: [String: [UInt8]] = [:]
    var unreadable: [(String, String)] = []
    let manager = FileManager.default
    let locales = (try? manager.contentsOfDirectory(atPath: path + "/" + Self.localesFolder)) ?? []
    let roots = [""] + locales.sorted().map { Self.localesFolder + $0 + "/" }
    for subfolder in roots.flatMap({ root in Self.subfolders.map { root + $0 } }) {
      let names = (try? manager.contentsOfDirectory(atPath: path + "/" + subfolder)) ?? []
      for file in names.sorted().map({ subfolder + $0 }) where Self.holds(file) {
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
    self.path = path
  }

  /// The bytes of the record of a language's translations; none when there is no record.
  ///
  /// It is no content, so it is read only by whoever compares translations.
  func record(of locale: String) -> [UInt8] {
    let name = TranslationRecord.path(of: locale)
    guard let path else { return files[name] ?? [] }
    return (try? Data(contentsOf: URL(filePath: path + "/" + name))).map(Array.init) ?? []
  }

  /// Every file's name and bytes with their lengths, in the order of the names.
  var fingerprint: [UInt8] {
    files.filter { Self.holds($0.key) }.sorted { $0.key < $1.key }.flatMap { name, bytes in
      Array("\(name) \(bytes.count)\n".utf8) + bytes
    }
  }
}

extension PromptsFolder {
  /// The folder with one file of another in every language, or without the file where the other has none.
  package func taking(_ file: String, from other: PromptsFolder) -> PromptsFolder {
    var folder = self
    let locales = Set(locales + other.locales)
    for path in [file] + locales.map({ "\(Self.localesFolder)\($0)/\(file)" }) {
      folder.files[path] = other.files[path]
    }
    return folder
  }

  /// Whether it has the `case.yaml` that makes it a prompts folder.
  package var hasCase: Bool { files["case.yaml"] != nil }

  /// Whether there is a folder with a `case.yaml` at a path.
  package static func exists(at path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/case.yaml")
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
    for place in places where PromptsFolder.exists(at: place) {
      return place
    }
    throw NotFound(tried: places)
  }
}
