// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "core/formats/ipvsadm/writer.h"
#include "core/formats/shell/writer.h"
#include "core/plan/wording/wording.h"
#include "ui/help/helptopic.h"
#include "ui/support/commandhighlighter.h"
#include "ui/support/symbolicicon.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QThreadPool>

namespace lvs {

namespace {
enum Format { IpvsadmRestore, ShellScript };
}

ExportDialog::ExportDialog(const IpvsState &live, const IpvsState &desired, QWidget *parent)
    : QDialog(parent)
    , m_live(live)
    , m_desired(desired)
    , m_format(new QComboBox(this))
    , m_withPending(new QCheckBox(tr("With the &pending changes"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_omissions(new QLabel(this))
    , m_status(new QLabel(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the configuration"));
    setHelp(*this, HelpTopic::Export);
    setModal(true);
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Format"));
    m_format->setToolTip(tr("What the text is for."));
    m_format->addItem(tr("File for ipvsadm-restore"), IpvsadmRestore);
    m_format->addItem(tr("Shell script"), ShellScript);
    m_withPending->setObjectName(QStringLiteral("withPending"));
    m_withPending->setAccessibleName(tr("With the pending changes"));
    m_withPending->setToolTip(tr("As the host will be once the pending changes are applied."));
    m_withPending->setVisible(!(live == desired));
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setToolTip(tr("The whole text."));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(commandFont());
    new CommandHighlighter(m_preview->document());
    m_omissions->setObjectName(QStringLiteral("omissions"));
    m_omissions->setWordWrap(true);
    m_status->setObjectName(QStringLiteral("exportStatus"));

    auto *copy = new QPushButton(symbolicIcon(QStringLiteral("copy")), tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("copyExport"));
    copy->setAccessibleName(tr("Copy"));
    copy->setToolTip(tr("Copies the whole text."));
    auto *save = new QPushButton(symbolicIcon(QStringLiteral("export")), tr("&Save…"), this);
    save->setObjectName(QStringLiteral("saveExport"));
    save->setAccessibleName(tr("Save"));
    save->setToolTip(tr("Saves the text as a file of your choice."));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeExport"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Closes this window."));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_written.text);
        m_status->setText(tr("Copied."));
    });
    connect(save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::write);
    connect(m_withPending, &QCheckBox::toggled, this, &ExportDialog::write);

    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("&Format"), this);
    label->setBuddy(m_format);
    top->addWidget(label);
    top->addWidget(m_format);
    top->addWidget(m_withPending);
    top->addStretch();
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(copy);
    bottom->addWidget(save);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_omissions);
    layout->addLayout(bottom);
    write();
    resize(760, 520);
}

void ExportDialog::write()
{
    const IpvsState &state = m_withPending->isChecked() ? m_desired : m_live;
    m_written =
        m_format->currentData().toInt() == ShellScript ? writeShellScript(state) : writeIpvsadmRestore(state);
    m_preview->setPlainText(m_written.text);
    QStringList omissions;
    for (const Error &omission : m_written.omissions) {
        omissions += QStringLiteral("⚠ ") + describe(omission);
    }
    m_omissions->setText(omissions.join(QLatin1Char('\n')));
    m_omissions->setVisible(!omissions.isEmpty());
    m_status->clear();
}

void ExportDialog::chooseFile()
{
    const bool script = m_format->currentData().toInt() == ShellScript;
    auto *dialog = new QFileDialog(this, tr("Save the configuration"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(script ? QStringLiteral("lvs.sh") : QStringLiteral("ipvsadm.rules"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

void ExportDialog::saveTo(const QString &path)
{
    const bool script = m_format->currentData().toInt() == ShellScript;
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), path, script, content = m_written.text.toUtf8()] {
            QSaveFile file(path);
            bool ok = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
            if (ok && script) {
                file.setPermissions(file.permissions() | QFileDevice::ExeOwner | QFileDevice::ExeUser);
            }
            ok = ok && file.commit();
            const Error error(ErrorCode::FileUnwritable, {path, file.errorString()});
            QMetaObject::invokeMethod(qApp, [self, path, ok, error] {
                if (self) {
                    self->m_status->setText(ok ? tr("Saved as %1.").arg(path) : describe(error));
                    Q_EMIT self->saved(path, ok);
                }
            });
        });
}

} // namespace lvs
