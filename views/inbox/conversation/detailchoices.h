// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sentiment.h"
#include "views/inbox/inboxparts.h"

#include <QAbstractButton>
#include <QString>
#include <QWidget>

#include <functional>
#include <utility>

class QComboBox;
class QLabel;

/** Controls of the details beside a conversation. GUI thread. */
namespace campanile::views {

/** A list box of values and their words with @p current chosen. */
[[nodiscard]] QComboBox *choiceBox(const QString &name, const QList<std::pair<QString, QString>> &choices, const QString &current, QWidget *parent);
/** The band that a score falls into; wire value of Priority. */
[[nodiscard]] QString priorityOfScore(int score);
/** "In an hour", "Tomorrow morning" ...; gives the instant in ms since epoch. */
void snoozeMenu(QWidget *anchor, const InboxParts &parts, std::function<void(qint64 until)> done);
/** A card with one field for a reason. */
void reasonCard(QWidget *anchor, const QString &question, const QString &verb, std::function<void(const QString &reason)> done);
/** A question about what cannot be taken back; "Keep" is the default. */
void confirm(QWidget *parent, const QString &title, const QString &text, const QString &verb, std::function<void()> done);

/** The words that made the tone of a text, computed on the pool; says so where the language has no list of words. */
class SentimentWords : public QWidget
{
    Q_OBJECT

public:
    SentimentWords(const QString &text, const QString &language, const InboxParts &parts, QWidget *parent = nullptr);
    [[nodiscard]] QString shownText() const;

private:
    void show(const domain::Sentiment &sentiment);
    QLabel *m_label;
};

/** Something earlier: a line of facts over a line of text; opens it. */
class DealingRow : public QAbstractButton
{
public:
    DealingRow(const QString &facts, const QString &excerpt, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_facts;
    const QString m_excerpt;
};

} // namespace campanile::views
