// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lvs {

class TextView;

/// The strip at the left of a text that numbers its lines, and marks those that something is said about.
class LineNumbers : public QWidget
{
    Q_OBJECT
public:
    explicit LineNumbers(TextView &view);

    /// For as many lines as the text has.
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] QSize sizeHint() const override { return {wantedWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextView &m_view;
};

} // namespace lvs
