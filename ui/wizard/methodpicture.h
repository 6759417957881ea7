// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/forwarding.h"
#include "ui/support/semanticcolors.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace lvs {

/// The way of a packet under a forwarding method: from the client by the director to a real server, and the
/// way that the answer takes, which is what tells the methods apart. Drawn for the palette at hand; the
/// packet moves while the picture is lively, unless the desktop asks for reduced motion.
class MethodPicture : public QWidget
{
    Q_OBJECT
public:
    explicit MethodPicture(ForwardingMethod method, QWidget *parent = nullptr);

    void setLively(bool lively);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void moveOrRest();
    void paintSurroundings(QPainter &painter, const SemanticColors &colors) const;
    void paintWays(QPainter &painter, const SemanticColors &colors) const;
    void paintMachines(QPainter &painter, const SemanticColors &colors) const;
    void paintPackets(QPainter &painter, const SemanticColors &colors) const;
    void paintLegend(QPainter &painter, const SemanticColors &colors) const;

    ForwardingMethod m_method;
    QTimer m_timer;
    QElapsedTimer m_clock;
    bool m_lively = false;
};

} // namespace lvs
