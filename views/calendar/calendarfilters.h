// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/postrows.h"
#include "views/paneldeps.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace campanile::ui {
class FilterChip;
}

namespace campanile::views {

/** Account, campaign, status and label as chips that open a list of checks; one button when there is no room. */
class CalendarFilters : public QWidget
{
    Q_OBJECT

public:
    CalendarFilters(const PanelDeps &deps, std::function<QStringList()> labels, QWidget *parent);

    [[nodiscard]] const store::PostFilter &filter() const { return m_filter; }
    void setFilter(const store::PostFilter &filter);
    void clear() { setFilter({}); }
    void retranslate();
    /** The list of one chip: 0 accounts, 1 campaigns, 2 statuses, 3 labels. */
    void fillMenu(QMenu *menu, int which);

    [[nodiscard]] static QJsonObject toJson(const store::PostFilter &filter);
    [[nodiscard]] static store::PostFilter fromJson(const QJsonObject &json);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const campanile::store::PostFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Choice {
        QString id;
        QString text;
        QIcon icon;
    };
    [[nodiscard]] QList<Choice> choices(int which) const;
    [[nodiscard]] QStringList chosen(int which) const;
    void choose(int which, const QString &id, bool on);
    void show(int which);
    void arrange();

    const PanelDeps &m_deps;
    std::function<QStringList()> m_labels;
    store::PostFilter m_filter;
    QList<ui::FilterChip *> m_chips;
    QToolButton *m_button;
};

} // namespace campanile::views
