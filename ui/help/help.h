// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QUrl;

namespace lvs {

class HelpWindow;

/// The way to the help from everywhere: F1 in any window or dialog opens the page of what has the focus,
/// and so do the links that helpLink() makes. The help's window is made when it is first asked for; it
/// has no parent, because what a dialog's window is modal to cannot be used beside the dialog.
class Help : public QObject
{
    Q_OBJECT
public:
    static constexpr auto linkScheme = "lvsdesk-help";

    explicit Help(QObject *parent = nullptr);
    ~Help() override;

    /// place: as helpPlace() makes it.
    void open(const QString &place);
    /// The page of what has the focus.
    void openForFocus();
    void close();
    /// Null before it was asked for.
    [[nodiscard]] HelpWindow *window() const { return m_window.get(); }

public Q_SLOTS:
    /// For QDesktopServices, which calls it by this name.
    void openUrl(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::unique_ptr<HelpWindow> m_window;
};

} // namespace lvs
