// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/fileformat.h"
#include "core/formats/keepalived/paircluster.h"
#include "core/plan/plan.h"
#include "core/session/pendingchanges.h"
#include "ui/import/findingsmodel.h"

#include <QObject>

#include <atomic>
#include <memory>

class QTextDocument;

namespace lvs {

/// Where a text comes from that is to be imported.
struct ImportSource
{
    QString path; ///< empty: it was pasted
    QByteArray content; ///< what was pasted; of a file, once it was read
};

/// A text with all that was understood of it.
struct ReadImport
{
    ImportSource source;
    std::optional<Error> refusal; ///< why there is no text to be seen
    std::optional<FileFormat> found; ///< told by what stands in it, or by its name
    std::optional<FileFormat> format; ///< as which it was read
    Imported imported;
    std::vector<TextFinding> findings;
    std::optional<keepalived::PairCluster> pair; ///< of a keepalived.conf of one of two directors
    QString clusterRefusal; ///< in words: why the cluster in it cannot be opened as one
    std::shared_ptr<QTextDocument> document; ///< null where the text is the one from before
};

/// What an import would make of a host.
struct PlannedImport
{
    PendingChanges pending; ///< those from before, and the import's
    Plan plan; ///< from what was wanted before to what is wanted then
    QStringList objections; ///< in words: what cannot become pending, or what the host will not take
};

/// What a plan of an import begins with.
struct ImportBase
{
    std::shared_ptr<const HostState> live;
    PendingChanges pending;
    OtherServices others = OtherServices::Go;
};

/// Reads texts and plans imports on threads of the pool, the latest of each; what was overtaken or cancelled
/// is not heard of again. May go at any time.
class ImportWork : public QObject
{
    Q_OBJECT
public:
    explicit ImportWork(QObject *parent = nullptr);
    ~ImportWork() override;

    /// Opens a source, as the format that it is found to have.
    void open(const ImportSource &source);
    /// Reads what was opened as another format, or as that which was found.
    void readAs(const ImportSource &source, std::optional<FileFormat> format);
    void plan(std::shared_ptr<const ReadImport> read, const ImportBase &base);
    void cancel();
    [[nodiscard]] bool isReading() const { return m_reading != nullptr; }
    [[nodiscard]] bool isPlanning() const { return m_planning != nullptr; }

Q_SIGNALS:
    void read(const std::shared_ptr<lvs::ReadImport> &read);
    void planned(const std::shared_ptr<const lvs::PlannedImport> &planned);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;
    static void drop(Flag &flag);
    template <typename Work, typename Done> void start(Flag ImportWork::*flag, Work work, Done done);

    Flag m_reading; ///< true: cancelled; null: nothing is read
    Flag m_planning;
};

} // namespace lvs
