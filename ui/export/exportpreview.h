// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"

#include <QWidget>

class QFrame;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace lvs {

class ElidedLabel;
class EmptyPage;
class ExportTreeModel;
class TextView;

/// One file of an export as it will be saved: where it belongs, what it cannot say, its text. Of a host or a
/// format: what is there to be chosen from, and what its files cannot say.
class ExportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPreview(QWidget *parent = nullptr);

    void show(const ExportTreeModel &model, const QModelIndex &index);
    /// In place of files: why there are none.
    void showWords(const QString &title, const QString &explanation);
    [[nodiscard]] TextView *text() const { return m_text; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildOmissions();
    void showTitle(const QString &title, const QString &toolTip);
    void showOmissions(const ExportTreeModel &model, const QModelIndex &index);
    void recolor();

    QLabel *m_title;
    ElidedLabel *m_place;
    QLabel *m_explanation;
    QFrame *m_omissions;
    QLabel *m_omissionsTitle;
    QListWidget *m_omissionList;
    QStackedWidget *m_pages;
    TextView *m_text;
    EmptyPage *m_empty;
};

} // namespace lvs
