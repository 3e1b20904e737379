// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QStyledItemDelegate>

#include <functional>

namespace campanile::ui {

/** What a two-line row shows; the view's adapter fills it from the model's facts. */
struct RowLook {
    AvatarLook avatar;
    QString title;
    QString time;
    /** The moment in full, shown when the pointer rests on the time. */
    QString exactTime;
    /** Without one, and without chips and faces, the title stands in the middle of the row. */
    QString excerpt;
    QList<ChipLook> chips;
    /** Small overlapping avatars at the end of the second line (accounts). */
    QList<AvatarLook> faces;
    /** A mark before the time, of this width; the view paints it. */
    int besideWidth = 0;
    std::function<void(QPainter *, const QRect &, const QColor &ground, const QColor &text)> beside = {};
    bool unread = false;
    /** First line semibold; where rows can be unread, it is what marks those. */
    bool strong = false;
    /** Icons of at most three quick actions, drawn while hovered, and what each does. */
    QStringList quickIcons;
    QStringList quickTips;
};

/**
 * Paints list rows of 56 px (ux.md section 2): first line over a muted second one; unread ones are semibold with a dot. Owned by the
 * view; GUI thread.
 */
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using Adapter = std::function<RowLook(const QModelIndex &)>;
    explicit RowDelegate(Adapter adapter, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    void quickActionTriggered(const QModelIndex &index, int action);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    Adapter m_adapter;
};

} // namespace campanile::ui
