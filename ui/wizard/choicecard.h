// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QLabel;

namespace lvs {

/// One of a few things to choose from, with a picture, its name and the words that help to choose: a radio
/// button as large as what it says. Several of one parent exclude one another.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT
public:
    /// Takes over the picture.
    ChoiceCard(QWidget *picture, const QString &title, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void useColors();

    QLabel *m_title;
    QLabel *m_words;
};

} // namespace lvs
