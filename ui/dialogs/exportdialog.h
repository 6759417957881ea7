// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/writtentext.h"
#include "core/model/hoststate.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace lvs {

/// Shows a configuration in a format, and copies or saves it.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// live: what the kernel holds; desired: with the pending changes.
    ExportDialog(const IpvsState &live, const IpvsState &desired, QWidget *parent = nullptr);

    /// What is shown, and what copying and saving give.
    [[nodiscard]] QString text() const { return m_written.text; }
    /// Writes the text to that file on a thread of its own; the dialog says how it went.
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const QString &path, bool ok);

private:
    void write();
    void chooseFile();

    const IpvsState m_live;
    const IpvsState m_desired;
    WrittenText m_written;
    QComboBox *m_format;
    QCheckBox *m_withPending;
    QPlainTextEdit *m_preview;
    QLabel *m_omissions;
    QLabel *m_status;
};

} // namespace lvs
