// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/stateglyph.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace lvs {

/// One thing that was found, in words: what, why it matters, and what puts it right.
struct FindingWords
{
    RowState state = RowState::Running;
    QString title;
    QString reason;
    QString remedy;
    QString command; ///< to be typed somewhere; empty for none
    QString fixText; ///< of the button that does it; empty for none
    std::function<void()> fix;
};

/// Findings one below the other, each with its remedy, those that matter most first.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);

    /// The same findings again leave what is shown alone: a button stays under the finger.
    void setFindings(const QList<FindingWords> &findings);
    [[nodiscard]] qsizetype count() const { return m_texts.size(); }

private:
    [[nodiscard]] QWidget *makeRow(const FindingWords &finding, int number);

    QVBoxLayout *m_layout;
    QStringList m_texts;
    QList<std::function<void()>> m_fixes;
};

} // namespace lvs
