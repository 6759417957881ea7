// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importdecision.h"

#include "core/plan/drift.h"
#include "ui/support/labelledbutton.h"
#include "ui/support/symbolicicon.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lvs {

namespace {

bool isUsable(const ReadImport *read)
{
    return read != nullptr && !read->refusal && read->format.has_value();
}

QString summaryOf(const Imported &imported)
{
    QStringList parts;
    if (imported.namesServices) {
        parts.append(ImportDecision::tr("Services: %1").arg(imported.state.ipvs.services.size()));
        parts.append(ImportDecision::tr("Real servers: %1").arg(imported.state.ipvs.realServerCount()));
    }
    if (const size_t objects = objectCount(imported.state.setup); objects > 0) {
        parts.append(ImportDecision::tr("Host set-up: %1").arg(objects));
    }
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

ImportDecision::ImportDecision(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_partial(new QCheckBox(tr("&Leave out what was not understood"), this))
{
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setObjectName(QStringLiteral("importReason"));
    m_reason->setWordWrap(true);
    m_reason->setText(tr("Lines of it are wrong. Correct them in the file, or go on without them."));
    m_partial->setObjectName(QStringLiteral("importPartial"));
    m_partial->setAccessibleName(tr("Leave out what was not understood"));
    m_partial->setToolTip(tr("Goes on with what could be read, without the lines that are wrong."));
    connect(m_partial, &QCheckBox::toggled, this, &ImportDecision::partialChosen);
    m_openCluster = labelledButton(this, QStringLiteral("openAsCluster"), {}, tr("Open as &cluster…"), {});
    connect(m_openCluster, &QPushButton::clicked, this, &ImportDecision::clusterWanted);
    auto *close =
        labelledButton(this, QStringLiteral("closeImport"), {}, tr("Close"), tr("Changes nothing."));
    connect(close, &QPushButton::clicked, this, &ImportDecision::closeWanted);
    m_makePending = labelledButton(this, QStringLiteral("makePending"), {}, tr("&Make pending changes"), {});
    m_makePending->setIcon(symbolicIcon(QStringLiteral("pending")));
    m_makePending->setDefault(true);
    connect(m_makePending, &QPushButton::clicked, this, &ImportDecision::pendingWanted);
    auto *words = new QHBoxLayout;
    words->addWidget(m_partial);
    words->addWidget(m_reason, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_openCluster);
    buttons->addWidget(close);
    buttons->addWidget(m_makePending);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(words);
    layout->addLayout(buttons);
}

void ImportDecision::ask()
{
    m_partial->setChecked(false);
}

QString ImportDecision::whyNotPending(const ReadImport *read, const PlannedImport *planned) const
{
    if (!isUsable(read)) {
        return tr("nothing was read");
    }
    if (!read->imported.ok() && !m_partial->isChecked()) {
        return tr("lines of it are wrong");
    }
    if (planned == nullptr) {
        return tr("it is not compared with the host yet");
    }
    return planned->plan.isEmpty() ? tr("it would change nothing") : QString();
}

void ImportDecision::setRead(const ReadImport *read, const PlannedImport *planned, bool isReading)
{
    const bool hasProblems = isUsable(read) && !read->imported.ok();
    m_partial->setVisible(hasProblems);
    m_reason->setVisible(hasProblems && !m_partial->isChecked());
    m_summary->setText(isUsable(read) ? summaryOf(read->imported) : QString());
    const QString reason = isReading ? tr("nothing was read") : whyNotPending(read, planned);
    m_makePending->setEnabled(reason.isEmpty());
    m_makePending->setToolTip(reason.isEmpty()
                                  ? tr("Adds it to the pending changes, as one edit that undo takes back. "
                                       "Nothing is applied before you review it.")
                                  : tr("Not available: %1").arg(reason));
    showCluster(read, isReading);
}

void ImportDecision::showCluster(const ReadImport *read, bool isReading)
{
    const bool hasCluster = isUsable(read) && (read->imported.cluster || read->pair);
    const QString reason = !hasCluster ? QString()
        : !read->imported.ok()         ? tr("lines of it are wrong")
                                       : read->clusterRefusal;
    m_openCluster->setVisible(hasCluster);
    m_openCluster->setEnabled(hasCluster && reason.isEmpty() && !isReading);
    m_openCluster->setToolTip(reason.isEmpty()
                                  ? tr("Shows it among your clusters, to set up all of its machines.")
                                  : tr("Not available: %1").arg(reason));
}

} // namespace lvs
