// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

namespace campanile::ui {

/** One entry of the activity bar. */
struct Perspective {
    /** Stable; the built-in ones are "plan" ... "operate", a person's own start with "own-". */
    QString id;
    QString title;
    QString icon;
};

/** The seven perspectives that come with the program, in the language in force. */
[[nodiscard]] QList<Perspective> builtInPerspectives();

/** 48 px wide column of perspectives with badge counts; labels below the icons on wide screens. GUI thread. */
class ActivityBar : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityBar(QWidget *parent = nullptr);
    void setPerspectives(const QList<Perspective> &list);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const { return m_current; }
    void setBadge(const QString &id, int count);
    void setLabelsVisible(bool visible);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void perspectiveChosen(const QString &id);
    void saveRequested();
    void contextRequested(const QString &id, const QPoint &globalPos);

private:
    class Item;
    void rebuild();
    QList<Perspective> m_list;
    QList<Item *> m_items;
    QHash<QString, int> m_badges;
    QString m_current;
    bool m_labels = false;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace campanile::ui
