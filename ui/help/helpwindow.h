// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QTextBrowser;
class QToolButton;
class QUrl;

namespace lvs {

/// The help: contents at the left, a page at the right, a way back, and a search in the page. It stays
/// open beside the work and keeps its size from one time to the next.
class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// place: as helpPlace() makes it; the overview where there is no such page.
    void showPlace(const QString &place);
    /// What is shown, as helpPlace() makes it.
    [[nodiscard]] QString place() const { return m_place; }

    /// The folder of the pages in the program's language, in the resources.
    [[nodiscard]] static QString folder();
    /// A page's title as its file says it, from its whole text.
    [[nodiscard]] static QString titleOf(const QString &html);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QToolButton *makeButton(const char *name, const QString &icon, const QString &text,
                            const QString &explanation);
    void buildContents();
    void buildBar(QWidget &bar);
    void followPage(const QUrl &url);
    void useColors();
    /// From the selection on, or from the text's other end where there is nothing on that way.
    void find(bool forward);

    QSplitter *m_splitter;
    QListWidget *m_contents;
    QTextBrowser *m_page;
    QLineEdit *m_find;
    QLabel *m_found;
    QString m_place;
};

} // namespace lvs
