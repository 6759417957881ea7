// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

#include <functional>
#include <vector>

class QAction;

namespace lvs {

/// One view, and what the window's one filter means in it.
struct View
{
    QWidget *widget = nullptr;
    QString name; ///< of its action and its tab: "services"
    QString title;
    QString explanation; ///< one sentence: what it shows
    QString filterWords; ///< what stands in the empty filter: "Filter services"
    QString filterExplanation;
    std::function<void(const QString &)> setFilter; ///< none: nothing in it can be filtered
};

/// The views of the host that is shown, as tabs; Alt and a digit goes to one.
class Views : public QTabWidget
{
    Q_OBJECT
public:
    explicit Views(QWidget *parent = nullptr);

    void add(const View &view);
    [[nodiscard]] const View &current() const;
    /// One for each view, in their order, for the View menu.
    [[nodiscard]] QList<QAction *> goActions() const { return m_actions; }

    /// Of the current view; each keeps its own.
    void setFilterText(const QString &text);
    [[nodiscard]] QString filterText() const;

private:
    void noteCurrent();

    std::vector<View> m_views;
    QStringList m_filterTexts;
    QList<QAction *> m_actions;
};

} // namespace lvs
