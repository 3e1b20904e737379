// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>
#include <QWidget>

namespace campanile::ui {

/** Items one after the other, in as many lines as they need; mirrored in right-to-left layouts. Owns its items. */
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    /** Deletes every item and its widget. */
    void clear();

private:
    int arrange(const QRect &rect, bool apply) const;
    QList<QLayoutItem *> m_items;
};

/** Lets a layout give a widget the height that its width needs. */
void growDown(QWidget *widget);

/** A row, of buttons for instance, that wraps where it is too narrow. GUI thread. */
class FlowRow final : public QWidget
{
public:
    explicit FlowRow(int spacing, QWidget *parent = nullptr);
    void add(QWidget *widget);
    [[nodiscard]] FlowLayout &flow() { return *m_flow; }

private:
    FlowLayout *m_flow;
};

} // namespace campanile::ui
