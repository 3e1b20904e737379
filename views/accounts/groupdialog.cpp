// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/groupdialog.h"

#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroupNameMost = 200; ///< as the schema says of AccountGroup.name
constexpr int kSwatch = 28;
constexpr int kColors = 8;

/** One colour to choose; the chosen one carries a tick, so that it is not told by colour alone. */
class Swatch final : public QAbstractButton
{
public:
    Swatch(QColor color, const QString &name, QWidget *parent) : QAbstractButton(parent), m_color(std::move(color))
    {
        setCheckable(true);
        setFixedSize(kSwatch, kSwatch);
        setText(name);
        setToolTip(name);
        setAccessibleName(name);
        setFocusPolicy(Qt::StrongFocus);
    }
    [[nodiscard]] QString wire() const { return m_color.isValid() ? m_color.name() : QString(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ui::Tokens &t = ui::tokens();
        const QColor ground = t.color(ui::ColorRole::Surface);
        const QRectF disc = QRectF(rect()).adjusted(4, 4, -4, -4);
        const QColor fill = m_color.isValid() ? ui::reachContrast(m_color, t.color(ui::ColorRole::Text), ground, ground, 3.0) : ground;
        painter.setBrush(fill);
        painter.setPen(QPen(m_color.isValid() ? fill : t.color(ui::ColorRole::Muted), t.line));
        painter.drawEllipse(disc);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.color(ui::ColorRole::Accent), 2));
            painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        }
        if (isChecked()) {
            const QColor mark = ui::contrastRatio(fill, ground) > 3 ? ground : t.color(ui::ColorRole::Text);
            ui::drawIcon(&painter, rect().adjusted(7, 7, -7, -7), u"check"_s, mark);
        }
    }

private:
    const QColor m_color;
};

QString colorName(int index)
{
    static constexpr std::array names{QT_TRANSLATE_NOOP("GroupColors", "Blue"), QT_TRANSLATE_NOOP("GroupColors", "Orange"),
                                      QT_TRANSLATE_NOOP("GroupColors", "Green"), QT_TRANSLATE_NOOP("GroupColors", "Purple"),
                                      QT_TRANSLATE_NOOP("GroupColors", "Amber"), QT_TRANSLATE_NOOP("GroupColors", "Teal"),
                                      QT_TRANSLATE_NOOP("GroupColors", "Pink"), QT_TRANSLATE_NOOP("GroupColors", "Lime")};
    return QCoreApplication::translate("GroupColors", names.at(size_t(index)));
}

} // namespace

GroupDialog::GroupDialog(const QString &title, const QString &verb, const QString &name, const QString &color, Accepted accepted, QWidget *parent)
    : QDialog(parent), m_accepted(std::move(accepted))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::GroupGap);
    m_name = new QLineEdit(name, this);
    m_name->setMaxLength(kGroupNameMost);
    m_nameRow = new ui::FormRow(tr("Name"), m_name, tr("The name of a client, a brand or a country"), this);
    column->addWidget(m_nameRow);
    column->addWidget(new ui::FormRow(tr("Color"), makeColors(color), {}, this));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    QPushButton *ok = ui::primaryButton(verb, this);
    ok->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(ok);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &QDialog::accept);
    m_name->selectAll();
    m_name->setFocus();
}

QWidget *GroupDialog::makeColors(const QString &current)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X1);
    m_colors = new QButtonGroup(row);
    const QColor wanted(current);
    const auto add = [&](const QColor &color, const QString &name) {
        auto *swatch = new Swatch(color, name, row);
        m_colors->addButton(swatch);
        line->addWidget(swatch);
        if (color.isValid() == wanted.isValid() && (!color.isValid() || color == wanted))
            swatch->setChecked(true);
    };
    add({}, tr("No color"));
    const ui::Tokens light = ui::Tokens::of(ui::ThemeKind::Light);
    for (int i = 0; i < kColors; ++i)
        add(light.data(i), colorName(i));
    // A colour that another program chose stays unless the person picks one.
    if (!m_colors->checkedButton())
        add(wanted, tr("As it is"));
    line->addStretch(1);
    return row;
}

void GroupDialog::accept()
{
    const QString name = m_name->text().trimmed();
    m_nameRow->setError(name.isEmpty() ? tr("A group needs a name") : QString());
    if (name.isEmpty())
        return m_name->setFocus();
    const auto *swatch = static_cast<const Swatch *>(m_colors->checkedButton());
    m_accepted(name, swatch ? swatch->wire() : QString());
    QDialog::accept();
}

} // namespace campanile::views

#include "moc_groupdialog.cpp"
