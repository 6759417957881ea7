// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/sysctlfiles.h"

#include "core/model/interfacename.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace lvs::setup {

namespace {

/// Longer than any of the values: two numbers.
constexpr size_t longestText = 64;

/// Below /proc/sys/net. Empty where key and interface do not go together.
QByteArray pathOf(const SysctlName &name)
{
    const std::optional<QString> path = name.path();
    return path ? path->mid(QLatin1String("net/").size()).toLatin1() : QByteArray();
}

class File
{
public:
    File(int folder, const QByteArray &path, int flags)
        : m_descriptor(openat(folder, path.constData(), flags | O_CLOEXEC | O_NOFOLLOW))
    {
    }
    ~File()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace

SysctlFiles::~SysctlFiles()
{
    if (m_net >= 0) {
        ::close(m_net);
    }
}

bool SysctlFiles::open()
{
    if (m_net < 0) {
        m_net = ::open("/proc/sys/net", O_PATH | O_DIRECTORY | O_CLOEXEC);
    }
    return m_net >= 0;
}

QByteArray SysctlFiles::readFile(const QByteArray &path)
{
    if (path.isEmpty() || !open()) {
        return {};
    }
    const File file(m_net, path, O_RDONLY);
    std::array<char, longestText> text;
    const ssize_t length = file.isOpen() ? ::read(file.descriptor(), text.data(), text.size()) : -1;
    return length > 0 ? QByteArray(text.data(), length) : QByteArray();
}

int SysctlFiles::writeFile(const QByteArray &path, const QByteArray &text)
{
    if (path.isEmpty()) {
        return EINVAL;
    }
    if (!open()) {
        return errno;
    }
    const File file(m_net, path, O_WRONLY);
    if (!file.isOpen()) {
        return errno;
    }
    for (;;) {
        const ssize_t written =
            ::write(file.descriptor(), text.constData(), static_cast<size_t>(text.size()));
        if (written >= 0) {
            return written == text.size() ? 0 : EIO;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
}

void SysctlFiles::readOne(SysctlState &state, const SysctlName &name)
{
    const QByteArray text = readFile(pathOf(name));
    if (text.isEmpty()) {
        return;
    }
    if (const Result<SysctlValue> value = SysctlValue::parse(name.key, QString::fromLatin1(text))) {
        state[name] = *value;
    }
}

void SysctlFiles::readCommon(SysctlState &state)
{
    for (const SysctlRule &rule : sysctlRules()) {
        if (isPerInterface(rule.key)) {
            readOne(state, {rule.key, allInterfaces});
            readOne(state, {rule.key, futureInterfaces});
        } else {
            readOne(state, {rule.key, {}});
        }
    }
}

int SysctlFiles::write(const SysctlName &name, const SysctlValue &value)
{
    return writeFile(pathOf(name), value.toString(name.key).toLatin1());
}

SysctlFiles::KeepSecondaries::KeepSecondaries(SysctlFiles &files, const ShortName &interface)
    : m_files(files)
{
    // The name of a setting is proof against names that lead elsewhere.
    const QByteArray path = pathOf({SysctlKey::ArpIgnore, interface});
    m_path = path.left(path.lastIndexOf('/') + 1) + "promote_secondaries";
    m_before = files.readFile(m_path);
    m_error = files.writeFile(m_path, QByteArrayLiteral("1"));
}

SysctlFiles::KeepSecondaries::~KeepSecondaries()
{
    if (m_error == 0 && !m_before.isEmpty()) {
        static_cast<void>(m_files.writeFile(m_path, m_before));
    }
}

} // namespace lvs::setup
