"""A disk that loses what was not synced.

It follows the calls of a run and says what may be on it when the power goes: the content of a file as of its last sync,
and the names in a folder as of the folder's last sync, with any part of what was done to them since."""

import itertools
import os


class File:
    def __init__(self, content=b"", synced=None):
        self.content = bytearray(content)
        #: What is there for sure; None before the first sync.
        self.synced = synced

    def after_power_cut(self):
        """What a reader may find."""
        now = bytes(self.content)
        if self.synced == now:
            return [now]
        found = [self.synced or b"", now[:len(now) // 2], bytes(len(now)), now]
        return list(dict.fromkeys(found))


class Folder:
    def __init__(self):
        self.names, self.synced = {}, {}
        #: What was done to the names since the last sync: each a set of names with what they are then.
        self.pending = []

    def do(self, change):
        for name, node in change.items():
            if node is None:
                self.names.pop(name, None)
            else:
                self.names[name] = node
        self.pending.append(change)

    def sync(self):
        self.synced, self.pending = dict(self.names), []

    def after_power_cut(self):
        """The names that may be there: with every part of the pending changes, in order."""
        count = len(self.pending)
        if count <= 5:
            parts = itertools.chain.from_iterable(itertools.combinations(self.pending, size) for size in range(count + 1))
        else:
            # Too many for all: as far as each, and without each.
            parts = [self.pending[:size] for size in range(count + 1)]
            parts += [self.pending[:place] + self.pending[place + 1:] for place in range(count)]
        for part in parts:
            names = dict(self.synced)
            for change in part:
                names.update(change)
            yield {name: node for name, node in names.items() if node is not None}


class Disk:
    def __init__(self, top, files):
        self.top, self.root = top, Folder()
        for path, content in files.items():
            folder = self.root
            parts = path.split("/")
            for part in parts[:-1]:
                folder = folder.names.setdefault(part, Folder())
            folder.names[parts[-1]] = File(content, content)
        self.sync_all(self.root)

    def sync_all(self, folder):
        folder.sync()
        for node in folder.names.values():
            if isinstance(node, Folder):
                self.sync_all(node)

    def parts(self, path):
        """The names that lead to a path from the top, and None for one that is not below it."""
        path = os.path.normpath(path)
        if path == self.top:
            return []
        return path[len(self.top) + 1:].split("/") if path.startswith(self.top + "/") else None

    def find(self, parts):
        node = self.root
        for part in parts:
            node = node.names.get(part) if isinstance(node, Folder) else None
        return node

    def follow(self, call, is_skipped=False):
        """Takes up a call of the program."""
        parts = self.parts(call.path) if call.path else None
        if parts is None or call.result < 0:
            return
        name, folder = (parts[-1], self.find(parts[:-1])) if parts else ("", None)
        node = self.find(parts)
        if call.name == "mkdir":
            folder.do({name: Folder()})
        elif call.name == "open" and call.what == "create" and node is None:
            folder.do({name: File()})
        elif call.name == "write" and isinstance(node, File):
            node.content += call.bytes
        elif call.name == "ftruncate" and isinstance(node, File):
            node.content.clear()
        elif call.name == "pwrite" and isinstance(node, File):
            node.content[0:len(call.bytes)] = call.bytes
        elif call.name == "fsync" and call.what != "skipped" and not is_skipped:
            if isinstance(node, Folder):
                node.sync()
            elif node is not None:
                node.synced = bytes(node.content)
        elif call.name in ("rename", "link"):
            other = self.parts(call.other)
            target = self.find(other[:-1])
            change = {other[-1]: node}
            if call.name == "rename":
                change[name] = None
            target.do(change)
        elif call.name == "unlink":
            folder.do({name: None})

    def after_power_cut(self, paths):
        """What may be at these paths: each time a content for every path, None for nothing."""
        folders = {}
        for path in paths:
            node = self.root
            for part in path.split("/")[:-1]:
                folders[id(node)] = node
                node = node.names.get(part) if isinstance(node, Folder) else None
                if node is None:
                    break
            if isinstance(node, Folder):
                folders[id(node)] = node
        keys = list(folders)
        seen = set()
        for choice in itertools.product(*(folders[key].after_power_cut() for key in keys)):
            names = dict(zip(keys, choice))
            nodes = [self.lookup(path, names) for path in paths]
            contents = [[None] if node is None else node.after_power_cut() for node in nodes]
            for found in itertools.product(*contents):
                if found not in seen:
                    seen.add(found)
                    yield dict(zip(paths, found))

    def lookup(self, path, names):
        node = self.root
        for part in path.split("/"):
            node = names.get(id(node), node.names).get(part) if isinstance(node, Folder) else None
        return node if isinstance(node, File) else None


def power_cuts(reference, calls, top, skipping=None):
    """Cuts the power before and after every call, and counts what may be on the disk then.

    Gives the number of states, the acknowledged turns that any of them lacks, and the states with a file that is none of
    those that were written. `skipping` is the number of a sync that is taken for not made.
    """
    disk = Disk(top, reference.before)
    paths = sorted(reference.known)
    states, lost, broken, shown = 0, {}, 0, 0
    for call in calls:
        if call.what == "shown" and call.result > 0:
            shown += call.result
        else:
            disk.follow(call, is_skipped=call.number == skipping)
        lines = reference.acknowledged(shown)
        for files in disk.after_power_cut(paths):
            files = {path: content for path, content in files.items() if content is not None}
            states += 1
            broken += 1 if reference.unreadable(files) else 0
            missing = reference.turns_lost(files, lines)
            if missing:
                lost[lines] = max(lost.get(lines, 0), missing)
    return states, sum(lost.values()), broken
