// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/auditmodel.h"
#include "ui/panes/tablepane.h"

#include <QSortFilterProxyModel>

class QComboBox;
class QLineEdit;

namespace lvs {

class Actions;
class HostSession;

/// Shows the rows of a log of changes that are of a kind and have a text.
class AuditFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit AuditFilter(AuditModel &model, QObject *parent = nullptr);

    void setKind(AuditModel::Kind kind);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    AuditModel &m_model;
    AuditModel::Kind m_kind = AuditModel::Kind::Everything;
    QString m_text;
};

/// Who changed what on a host, from its helper's log: filtered, copied, following what comes.
class AuditPage : public TablePane
{
    Q_OBJECT
public:
    explicit AuditPage(const Actions &actions, QWidget *parent = nullptr);

    /// Null for none.
    void setSession(HostSession *session);

protected:
    /// The log is fetched when somebody first looks.
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader();
    void follow();
    void updateWords();

    HostSession *m_session = nullptr;
    AuditModel m_model;
    AuditFilter m_filter;
    QComboBox *m_kind;
    QLineEdit *m_text;
};

} // namespace lvs
