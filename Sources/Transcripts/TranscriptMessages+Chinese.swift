// The same sentences as in TranscriptMessages, in Chinese: those that an agent can come to see.

extension TranscriptError {
  /// What happened in Simplified Chinese, and nil for what only authors see.
  var chineseMessage: String? {
    switch self {
    case .badName(let name):
      "“\(name)”不能用作会话名称。请最多使用 80 个字母、数字、句点、连字符和下划线，且不能以句点开头。"
    case .exists(let path):
      "未保存：已有文件 \(path)，未作任何改动。请用 --session 换一个会话名称，或用 /save PATH 另存到别处。"
    case .inUse(let path, let writer):
      "未保存：\(chineseWords(writer))正在写入 \(path)。请关闭那个会话，或用 /save PATH 以另一个名称保存本会话。"
    case .notSaved(let operation, let path, let code):
      "未保存：\(operation.chineseWords)失败：\(path)：\(reason(code))。会话在内存中继续；"
        + "\(operation.chineseAdvice)，或用 /save PATH 另存到别处。"
    case .unreadable(let path, let code):
      "无法读取 \(path)：\(reason(code))。请检查路径和您的权限。"
    case .notAFile(let path):
      "\(path) 不是文件。请给出会话文件的路径。"
    case .tooLarge(let path, let limit):
      "\(path) 超过 \(limit >> 20) MiB，未读取。会话不会这么大，请确认它是会话文件。"
    case .notJSON(let path, let position):
      "\(position.map { "\(path):\($0.line):\($0.column)" } ?? path) 不是 JSON。"
        + "请确认它是会话文件，并取一份未经改动的副本。"
    case .cut(let path, let position):
      "\(path):\(position.line):\(position.column) 在中途结束：文件不完整。请取一份完整的副本。"
    case .missingKey(let path, let key):
      "\(path) 没有 “\(key)”，而每个会话文件都有它。请确认它是会话文件，并取一份未经改动的副本。"
    case .wrongValue(let path, let key):
      "\(path) 在 “\(key)” 处的值不是会话文件应有的。请取一份未经改动的副本。"
    case .newerFormat(let path, let format):
      "\(path) 的格式为 \(format)，本程序读取格式 \(Session.format)。请使用更新版本的 firstline。"
    case .altered(let path, let place):
      "\(path) 在保存之后被改动过：\(place.chineseWords)。请取一份未经改动的副本。"
    case .notResumed(let path, let writer):
      "未恢复：\(chineseWords(writer))正在写入 \(path)。请先在那里关闭会话，再恢复一次；未作任何改动。"
    case .notOpened(let operation, let path, let code):
      "未恢复：\(operation.chineseWords)失败：\(path)：\(reason(code))。未作任何改动；"
        + "\(operation.chineseAdvice)，或恢复它的一个副本。"
    case .isHereAlready(let path, let session):
      "未接手：您的文件夹中已有会话 \(session)，未作任何改动：\(path)。请用 firstline resume \(session) 继续。"
    case .isFinished(let path):
      "\(path) 已经结束，无法继续。请用 firstline show 查看，并为之后的情况开始新的会话。"
    case .beingWritten, .notReplaced, .noTranscripts:
      nil
    }
  }

  private func chineseWords(_ writer: Writer?) -> String {
    writer.map { "\($0.agent)（进程 \($0.process)，自 \($0.since) 起）" } ?? "另一个程序"
  }
}

extension TranscriptError.Operation {
  fileprivate var chineseWords: String {
    switch self {
    case .makeFolder: "创建文件夹"
    case .openFolder: "打开文件夹"
    case .lock: "锁定"
    case .create: "新建文件"
    case .setMode: "设置权限"
    case .write: "写入"
    case .sync: "写到磁盘"
    case .publish: "用新文件替换"
    case .syncFolder: "把文件夹写到磁盘"
    }
  }

  fileprivate var chineseAdvice: String {
    switch self {
    case .makeFolder, .openFolder, .lock, .create, .setMode, .publish: "请检查该文件夹和您的权限"
    case .write, .sync, .syncFolder: "请检查磁盘是否正常、是否有可用空间"
    }
  }
}

extension Seal.Place {
  fileprivate var chineseWords: String {
    switch self {
    case .header: "文件头与其封印不符"
    case .turn(let number): "第 \(number) 轮与其封印不符"
    case .end: "各轮之后的内容与其封印不符"
    }
  }
}
