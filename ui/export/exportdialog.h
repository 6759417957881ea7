// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportsubject.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace lvs {

class ElidedLabel;
class ExportPreview;
class ExportSaving;
class ExportTreePane;

/// Shows a host or a cluster in every format in which it can be written down, file by file, and copies or
/// saves one or all. The files are made on a thread of their own, of what was there when it was opened.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(const ExportSubject &subject, QWidget *parent = nullptr);

    [[nodiscard]] ExportTreePane *tree() const { return m_tree; }
    [[nodiscard]] ExportSaving *saving() const { return m_saving; }

Q_SIGNALS:
    /// The files are there, or there are none.
    void loaded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildButtons();
    QPushButton *makeButton(const char *name, const QString &icon, const QString &text,
                            const QString &explanation, const QKeySequence &shortcut);
    void load();
    void take(const Result<QList<ExportedPart>> &parts);
    void showCurrent();
    void showAvailability();
    void copy();
    void tell(const QString &words, bool isGood);
    [[nodiscard]] const ExportedFile *current() const;

    const ExportSubject m_subject;
    ExportTreePane *m_tree;
    ExportPreview *m_preview;
    ExportSaving *m_saving;
    QCheckBox *m_withPending;
    ElidedLabel *m_status;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_saveFolder = nullptr;
    QPushButton *m_saveArchive = nullptr;
    int m_loads = 0; ///< counts up; only the last one's files are shown
    bool m_isLoading = false;
};

} // namespace lvs
