// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/powercut.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace lvs::test {

namespace {

QByteArray pathOf(int descriptor)
{
    QByteArray path(4096, '\0');
    const ssize_t length =
        ::readlink(QByteArray("/proc/self/fd/" + QByteArray::number(descriptor)).constData(), path.data(),
                   static_cast<size_t>(path.size()));
    return length < 0 ? QByteArray() : path.left(length);
}

bool isFolder(int descriptor)
{
    struct stat status
    {
    };
    return ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}

struct Content
{
    QByteArray written;
    QByteArray durable;
};

/// A change of a folder's entries that may not have reached the disk.
struct Entry
{
    QByteArray gone; ///< path, or empty
    QByteArray come; ///< path, or empty
    int content = -1; ///< of what came
    QByteArray folder;
};

/// What is on the disk and what is on its way to it.
class Disk
{
public:
    Disk(const Tree &before, QByteArray root)
        : m_root(std::move(root))
    {
        for (const auto &[path, bytes] : before) {
            m_contents.push_back({bytes, bytes});
            m_durable[path] = static_cast<int>(m_contents.size()) - 1;
        }
        m_volatile = m_durable;
        m_firstFile = static_cast<int>(m_contents.size());
    }

    void take(const RecordedDisk::Operation &operation)
    {
        using Kind = RecordedDisk::Kind;
        const QByteArray path = below(operation.folder, operation.name);
        switch (operation.kind) {
        case Kind::Create:
            m_contents.push_back({});
            change({{}, path, static_cast<int>(m_contents.size()) - 1, operation.folder});
            break;
        case Kind::Write:
            m_contents[static_cast<size_t>(m_firstFile + operation.file)].written += operation.bytes;
            break;
        case Kind::SyncFile: {
            Content &content = m_contents[static_cast<size_t>(m_firstFile + operation.file)];
            content.durable = content.written;
            break;
        }
        case Kind::SyncFolder:
            settle(operation.folder);
            break;
        case Kind::Rename:
            change({path, below(operation.folder, operation.to), m_volatile.at(path), operation.folder});
            break;
        case Kind::Remove:
            change({path, {}, -1, operation.folder});
            break;
        }
    }

    /// Each combination of what has reached the disk.
    void outcomes(const std::function<void(const Tree &)> &found) const
    {
        std::set<Tree> seen;
        for (size_t chosen = 0; chosen < (size_t(1) << m_pending.size()); ++chosen) {
            std::map<QByteArray, int> entries = m_durable;
            for (size_t i = 0; i < m_pending.size(); ++i) {
                if ((chosen >> i & 1U) != 0) {
                    apply(m_pending[i], entries);
                }
            }
            for (int variant = 0; variant < 4; ++variant) {
                Tree tree;
                for (const auto &[path, content] : entries) {
                    tree[path] = variantOf(m_contents[static_cast<size_t>(content)], variant);
                }
                if (seen.insert(tree).second) {
                    found(tree);
                }
            }
        }
    }

private:
    QByteArray below(const QByteArray &folder, const QByteArray &name) const
    {
        return folder == m_root ? name : folder.mid(m_root.size() + 1) + '/' + name;
    }

    static void apply(const Entry &entry, std::map<QByteArray, int> &entries)
    {
        entries.erase(entry.gone);
        if (!entry.come.isEmpty()) {
            entries[entry.come] = entry.content;
        }
    }

    void change(const Entry &entry)
    {
        apply(entry, m_volatile);
        m_pending.push_back(entry);
    }

    void settle(const QByteArray &folder)
    {
        std::vector<Entry> left;
        for (const Entry &entry : m_pending) {
            if (entry.folder == folder) {
                apply(entry, m_durable);
            } else {
                left.push_back(entry);
            }
        }
        m_pending = left;
    }

    static QByteArray variantOf(const Content &content, int variant)
    {
        if (content.written == content.durable) {
            return content.durable;
        }
        switch (variant) {
        case 0:
            return content.durable;
        case 1:
            return content.written;
        case 2:
            return content.written.left(content.written.size() / 2);
        default:
            return QByteArray(content.written.size(), '\0');
        }
    }

    QByteArray m_root;
    std::vector<Content> m_contents;
    std::map<QByteArray, int> m_durable; ///< path to content
    std::map<QByteArray, int> m_volatile;
    std::vector<Entry> m_pending;
    int m_firstFile = 0;
};

} // namespace

int RecordedDisk::openAt(int folder, const char *name, int flags, mode_t mode)
{
    const int file = FileCalls::openAt(folder, name, flags, mode);
    if (file >= 0 && (flags & O_CREAT) != 0) {
        m_files[file] = m_created++;
        m_operations.push_back({Kind::Create, pathOf(folder), name, {}, {}, m_files[file]});
    }
    return file;
}

ssize_t RecordedDisk::write(int file, const char *bytes, size_t size)
{
    const ssize_t count = FileCalls::write(file, bytes, std::min(size, shortWrite));
    if (count > 0) {
        m_operations.push_back({Kind::Write, {}, {}, {}, QByteArray(bytes, count), m_files.at(file)});
    }
    return count;
}

int RecordedDisk::sync(int file)
{
    if (isFolder(file)) {
        m_operations.push_back({Kind::SyncFolder, pathOf(file), {}, {}, {}, 0});
    } else {
        m_operations.push_back({Kind::SyncFile, {}, {}, {}, {}, m_files.at(file)});
    }
    return 0;
}

int RecordedDisk::renameAt(int folder, const char *from, const char *to)
{
    const int result = FileCalls::renameAt(folder, from, to);
    if (result == 0) {
        m_operations.push_back({Kind::Rename, pathOf(folder), from, to, {}, 0});
    }
    return result;
}

int RecordedDisk::unlinkAt(int folder, const char *name)
{
    const int result = FileCalls::unlinkAt(folder, name);
    if (result == 0) {
        const int error = errno;
        m_operations.push_back({Kind::Remove, pathOf(folder), name, {}, {}, 0});
        errno = error;
    }
    return result;
}

bool FailingDisk::fails()
{
    if (m_left < 0 || m_left-- > 0) {
        return false;
    }
    errno = m_error;
    return true;
}

int FailingDisk::openAt(int folder, const char *name, int flags, mode_t mode)
{
    return (flags & O_CREAT) != 0 && fails() ? -1 : FileCalls::openAt(folder, name, flags, mode);
}

ssize_t FailingDisk::write(int file, const char *bytes, size_t size)
{
    return fails() ? -1 : FileCalls::write(file, bytes, size);
}

int FailingDisk::sync(int file)
{
    Q_UNUSED(file)
    return fails() ? -1 : 0;
}

int FailingDisk::renameAt(int folder, const char *from, const char *to)
{
    return fails() ? -1 : FileCalls::renameAt(folder, from, to);
}

int FailingDisk::unlinkAt(int folder, const char *name)
{
    return fails() ? -1 : FileCalls::unlinkAt(folder, name);
}

Tree treeOf(const QByteArray &folder)
{
    Tree tree;
    const QString root = QFile::decodeName(folder);
    QDirIterator files(root, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            tree[QFile::encodeName(QDir(root).relativeFilePath(file.fileName()))] = file.readAll();
        }
    }
    return tree;
}

void makeTree(const QByteArray &folder, const Tree &tree)
{
    const QString root = QFile::decodeName(folder);
    QDir(root).removeRecursively();
    QDir().mkpath(root + QStringLiteral("/history"));
    ::chmod(folder.constData(), 0700);
    ::chmod((folder + "/history").constData(), 0700);
    for (const auto &[path, bytes] : tree) {
        QFile file(root + u'/' + QFile::decodeName(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("%s cannot be written", path.constData());
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
}

void afterPowerCut(const Tree &before, const QByteArray &root,
                   const std::vector<RecordedDisk::Operation> &operations, size_t count,
                   const std::function<void(const Tree &)> &found)
{
    Disk disk(before, root);
    for (size_t i = 0; i < count; ++i) {
        disk.take(operations[i]);
    }
    disk.outcomes(found);
}

} // namespace lvs::test
