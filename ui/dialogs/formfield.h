// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace lvs {

/// One field of a dialog: its name, its editor, and below the editor one line that explains it, or says
/// at once what is wrong with what stands in it.
class FormField : public QObject
{
    Q_OBJECT
public:
    /// Takes two rows of the grid from that row on. name is also the editor's accessible name.
    FormField(QGridLayout &grid, int row, const QString &name, QWidget *editor, const QString &explanation);

    void setExplanation(const QString &explanation);
    /// An empty text: nothing is wrong.
    void setProblem(const QString &problem);
    /// Empty while the field is hidden.
    [[nodiscard]] QString problem() const { return m_shown ? m_problem : QString(); }
    [[nodiscard]] QString name() const { return m_name; }
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_shown; }

private:
    void showWords();

    QString m_name;
    QString m_explanation;
    QString m_problem;
    QLabel *m_label;
    QWidget *m_editor;
    QLabel *m_words;
    bool m_shown = true;
};

} // namespace lvs
