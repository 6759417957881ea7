// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace lvs {

/// The titles of a table's columns, flat and quiet, standing exactly over what the cells show.
class QuietHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit QuietHeader(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rectangle, int section) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lvs
