// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/forms.h"

#include "app/core/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastLetters = 10;
}

FormRow::FormRow(const QString &label, QWidget *field, const QString &help, QWidget *parent)
    : QWidget(parent), m_field(field), m_help(help)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::LabelGap);
    auto *caption = new QLabel(label, this);
    caption->setFont(fontOf(TypeRole::Strong));
    caption->setBuddy(field);
    field->setAccessibleName(label);
    field->setAccessibleDescription(help);
    m_icon = new QLabel(this);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setFont(fontOf(TypeRole::Caption));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::X1);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_note, 1);
    column->addWidget(caption);
    column->addWidget(field);
    column->addLayout(line);
    setLayout(column);
    fill();
}

void FormRow::setError(const QString &text)
{
    m_error = text;
    m_field->setProperty("invalid", !text.isEmpty());
    m_field->setAccessibleDescription(note());
    m_field->update();
    fill();
}

void FormRow::setAdvice(const QString &text)
{
    m_advice = text;
    m_field->setAccessibleDescription(note());
    fill();
}

QString FormRow::note() const
{
    return !m_error.isEmpty() ? m_error : !m_advice.isEmpty() ? m_advice : m_help;
}

void FormRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        fill();
    QWidget::changeEvent(event);
}

void FormRow::fill()
{
    const bool bad = !m_error.isEmpty();
    const bool advises = !bad && !m_advice.isEmpty();
    m_icon->setVisible(bad || advises);
    const QIcon sign = advises ? icon(u"triangle-alert"_s, Tone::Warning) : icon(u"circle-alert"_s, Tone::Danger);
    m_icon->setPixmap(sign.pixmap(metric::IconSmall - 2));
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    // Of a role the colour follows a change of theme by itself. Advice is read like any text: only its icon is coloured.
    m_note->setForegroundRole(bad ? QPalette::BrightText : advises ? QPalette::WindowText : QPalette::PlaceholderText);
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", u"primary"_s);
    return button;
}

QPushButton *dangerButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", u"danger"_s);
    return button;
}

QPushButton *iconButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(ui::icon(icon, ColorRole::Muted), u' ' + text, parent);
    button->setAccessibleName(text);
    return button;
}

void resizeForText(QWidget *window, QSize size)
{
    const QSize most = window->screen()->availableSize() - QSize(space::X8, 2 * space::X8);
    const int width = std::min(room(size.width()), most.width());
    int height = room(size.height());
    if (height <= 0) {
        const QLayout *inside = window->layout();
        height = inside && inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : window->sizeHint().height();
    }
    window->resize(width, std::min(height, most.height()));
}

void takeWidthGiven(std::initializer_list<QComboBox *> boxes)
{
    for (QComboBox *box : boxes) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kLeastLetters);
    }
}

void rememberSplitter(QSplitter *splitter, const QString &key, Settings *settings)
{
    const Setting<QByteArray> setting{u"splitters/"_s + key, {}};
    splitter->restoreState(settings->value(setting));
    QObject::connect(splitter, &QSplitter::splitterMoved, settings,
                     [splitter, settings, setting] { settings->setValue(setting, splitter->saveState()); });
}

} // namespace campanile::ui

#include "moc_forms.cpp"
