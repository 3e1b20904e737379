// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace campanile::ui {

/** A small line without axes; the last point is marked. Values in any unit. */
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setValues(const QList<double> &values);
    [[nodiscard]] QSize sizeHint() const override { return {120, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_values;
};

/** A large figure with unit, its change against the period before in arrow and word, and a sparkline. */
class FigureTile : public QWidget
{
    Q_OBJECT
public:
    explicit FigureTile(QWidget *parent = nullptr);
    /** @p changePercent against the period before; nothing where there is none to compare with. */
    void setFigure(const QString &label, const QString &value, const QString &unit,
                   std::optional<double> changePercent, bool moreIsBetter = true);
    void setHistory(const QList<double> &values);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    QString m_value;
    QString m_unit;
    QString m_word;
    std::optional<double> m_change;
    bool m_moreIsBetter = true;
    Sparkline *m_line;
};

} // namespace campanile::ui
