"""Hospitals' own price files (45 CFR 180): imported, then asked by code or by the hospital's own words."""

from codesets.prices.book import PriceBook, prices_folder
from codesets.prices.charge import Hospital, PublishedCharge, PublishedCode, Rate
from codesets.prices.importing import ImportedPrices, fetch_prices, import_prices

__all__ = [
    "Hospital",
    "ImportedPrices",
    "PriceBook",
    "PublishedCharge",
    "PublishedCode",
    "Rate",
    "fetch_prices",
    "import_prices",
    "prices_folder",
]
