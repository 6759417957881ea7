// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/exportedfile.h"

#include <QObject>

#include <functional>

class QFileDialog;
class QWidget;

namespace lvs {

/// Asks where an export is to be saved, and saves it there on a thread of its own. Files that are there
/// already are replaced only after they were named. Remembers the folder.
class ExportSaving : public QObject
{
    Q_OBJECT
public:
    /// window: over which it asks.
    explicit ExportSaving(QWidget &window);

    // Each opens a dialog, and saves where that is accepted.
    void askForFile(const ExportedFile &file);
    void askForFolder(const QList<ExportedFile> &files);
    /// name: of the archive, without its ending.
    void askForArchive(const QList<ExportedFile> &files, const QString &name);

    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// isBusy() is another.
    void busyChanged();
    /// In words: where it was saved, or which file could not be, and why.
    void ended(const QString &words, bool isSaved);

private:
    QFileDialog *makeDialog(const QString &title, const char *name);
    void open(QFileDialog *dialog, const std::function<void(const QString &path)> &chosen);
    void lookInto(const QString &folder, const QList<ExportedFile> &files);
    void confirm(const QString &folder, const QList<ExportedFile> &files, const QStringList &there);
    void saveInto(const QString &folder, const QList<ExportedFile> &files);
    /// Saves on another thread; then says so, or why not.
    void save(const std::function<Result<void>()> &work, const QString &words);
    void setBusy(bool busy);

    QWidget &m_window;
    bool m_busy = false;
};

} // namespace lvs
