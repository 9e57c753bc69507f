//! A cell of a sheet as text that means the same as what the sheet shows.

use crate::domain::day::Day;
use calamine::{DataRef, ExcelDateTime};

/// The text.
pub(super) fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => of_number(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => of_day(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// `3`, not `3.0`.
fn of_number(number: f64) -> String {
    number.to_string()
}

/// The day in ISO; a moment before the first day that a sheet knows, or no day of the calendar, stays the number it is.
fn of_day(moment: &ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let day = Day::ymd(i32::from(year), u32::from(month), u32::from(day));
    let is_day = moment.is_datetime() && (1.0..2_958_466.0).contains(&moment.as_f64());
    day.filter(|_| is_day).map_or_else(|| of_number(moment.as_f64()), |day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[track_caller]
    fn check(value: &DataRef<'_>, expect: &str) {
        assert_eq!(text(value), expect);
    }

    #[test]
    fn a_date_cell_is_its_day_in_either_count() {
        let date = |serial, kind, since_1904| DataRef::DateTime(ExcelDateTime::new(serial, kind, since_1904));
        check(&date(46_115.0, DateTime, false), "2026-04-03");
        check(&date(46_115.99, DateTime, false), "2026-04-03");
        check(&date(44_653.0, DateTime, true), "2026-04-03");
        check(&date(60.0, DateTime, false), "60");
        check(&date(0.375, DateTime, false), "0.375");
        check(&date(-5.0, DateTime, false), "-5");
        check(&date(2_958_466.0, DateTime, false), "2958466");
        check(&date(46_115.0, TimeDelta, false), "46115");
    }
    #[test]
    fn numbers_and_words_are_what_the_sheet_shows() {
        check(&DataRef::Float(3.0), "3");
        check(&DataRef::Float(2.5), "2.5");
        check(&DataRef::Float(f64::NAN), "NaN");
        check(&DataRef::Bool(true), "TRUE");
        check(&DataRef::Error(calamine::CellErrorType::Ref), "#REF!");
        check(&DataRef::DateTimeIso("2026-04-03T00:00:00".to_owned()), "2026-04-03T00:00:00");
    }
}
