// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace lvs {

/// What an empty pane shows: what the pane is for, and the buttons that fill it.
class EmptyPage : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &explanation);
    void addAction(QAction *action);

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QVBoxLayout *m_buttons;
};

} // namespace lvs
