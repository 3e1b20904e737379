// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/inboxquery.h"
#include "ui/kit/chips.h"

#include <QHash>

class QCompleter;
class QLabel;
class QStringListModel;

namespace campanile::views {

/** The search field of the inbox: offers operators and their values while it is typed, says below what it did not understand. */
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    [[nodiscard]] ui::SearchField *field() const { return m_field; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /** Adds a term or takes it out, as it is written ("is:unread"). */
    void setTerm(const QString &term, bool on);
    [[nodiscard]] bool hasTerm(const QString &term) const;
    /** What only the workspace knows: names of accounts and people. */
    void setNames(const QHash<domain::InboxTerm::Kind, QStringList> &names) { m_names = names; }
    /** What is offered now. */
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    void searchChanged(const QString &text);
    /** Enter or Escape: back to the list. */
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void take(const QString &text);
    void tellProblems();

    ui::SearchField *m_field;
    QLabel *m_note;
    QCompleter *m_completer;
    QStringListModel *m_offers;
    domain::InboxCompletion m_offer;
    QHash<domain::InboxTerm::Kind, QStringList> m_names;
};

} // namespace campanile::views
