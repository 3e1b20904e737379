// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QTime>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QTimeEdit;
class QToolButton;

namespace campanile::views {

/** The spans of one weekday; off is a free day. GUI thread. */
class DayEdit : public QWidget
{
    Q_OBJECT

public:
    DayEdit(const QString &name, QWidget *parent);
    void setSpans(const QJsonArray &spans);
    [[nodiscard]] QJsonArray spans() const;

Q_SIGNALS:
    void changed();

private:
    struct Span {
        QWidget *box;
        QTimeEdit *from;
        QTimeEdit *to;
    };
    void add(QTime from, QTime to);
    void remove(QWidget *box);
    void refresh();

    const QString m_name;
    QCheckBox *m_on;
    QHBoxLayout *m_line;
    QToolButton *m_more;
    QList<Span> m_spans;
};

/** Weekly hours: around the clock, or spans for each day of the week, in the order of the locale. GUI thread. */
class HoursEdit : public QWidget
{
    Q_OBJECT

public:
    explicit HoursEdit(QWidget *parent = nullptr);
    /** As in SlaPolicy.businessHours; empty is around the clock. */
    void setHours(const QJsonObject &hours);
    [[nodiscard]] QJsonObject hours() const;

Q_SIGNALS:
    void changed();

private:
    void showDays();
    QComboBox *m_kind;
    QWidget *m_box;
    QList<DayEdit *> m_days; ///< Monday first
};

} // namespace campanile::views
