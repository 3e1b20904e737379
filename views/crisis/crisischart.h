// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisisroom.h"

#include <QTimeZone>
#include <QWidget>

namespace campanile::views {

/**
 * Messages over time as bars, with what is usual as a dashed line; what is above what alarms is in the colour of danger. Time runs in the direction
 * of reading. The whole course stands in the accessible description. GUI thread.
 */
class CrisisChart : public QWidget
{
    Q_OBJECT

public:
    explicit CrisisChart(QWidget *parent = nullptr);

    struct Course {
        QList<models::CrisisBucket> buckets;
        double usualPerHour = -1;    ///< -1 = not known
        double alarmPerHour = -1;    ///< what is above it is alarming; -1 = not known
        qint64 detectedAt = 0;       ///< ms since epoch
        QTimeZone zone = QTimeZone::utc();
    };
    void setCourse(const Course &course);
    [[nodiscard]] const Course &course() const { return m_course; }
    /** What is usual in one stretch; -1 = not known. */
    [[nodiscard]] double usual() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] QRectF barAt(qsizetype index) const;
    [[nodiscard]] double top() const;
    [[nodiscard]] QString timeOf(qint64 ms) const;
    [[nodiscard]] QString words(const models::CrisisBucket &bucket) const;
    void describe();
    void paintAxis(QPainter &painter) const;
    void paintUsual(QPainter &painter) const;

    Course m_course;
};

} // namespace campanile::views
